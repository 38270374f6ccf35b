package main

import (
	"fmt"

	"github.com/livekit/protocol/livekit"
	"github.com/pion/rtcp"
	"github.com/pion/webrtc/v4"
)

// Publisher sends one camera and one voice.
type Publisher struct {
	signalling *Signalling
	pc         *webrtc.PeerConnection
	candidates *Candidates
	picture    *webrtc.TrackLocalStaticSample
	sound      *webrtc.TrackLocalStaticSample
	published  int
	started    chan struct{}
}

// publish returns once both are being sent.
func publish(plan Plan, engine *Engine) error {
	picture, err := readPicture(plan.Picture)
	if err != nil {
		return err
	}
	sound, err := readSound(plan.Sound)
	if err != nil {
		return err
	}
	token, err := plan.mediaToken(plan.Publisher)
	if err != nil {
		return err
	}
	publisher, err := newPublisher(plan.Media, token, engine)
	if err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- publisher.converse() }()
	select {
	case err := <-ended:
		return err
	case <-publisher.started:
	}
	restart := make(chan struct{}, 1)
	go publisher.heedKeyFrameRequests(restart)
	go picture.play(publisher.picture, restart)
	go sound.play(publisher.sound, nil)
	return nil
}

func newPublisher(media, token string, engine *Engine) (*Publisher, error) {
	signalling, err := connect(media, token, toPublish)
	if err != nil {
		return nil, err
	}
	pc, err := engine.peerConnection()
	if err != nil {
		return nil, err
	}
	p := &Publisher{signalling: signalling, pc: pc, candidates: &Candidates{pc: pc}, started: make(chan struct{})}
	if p.picture, err = p.track(webrtc.MimeTypeVP8, "picture"); err != nil {
		return nil, err
	}
	if p.sound, err = p.track(webrtc.MimeTypeOpus, "sound"); err != nil {
		return nil, err
	}
	signalling.trickle(pc, livekit.SignalTarget_PUBLISHER)
	pc.OnConnectionStateChange(func(state webrtc.PeerConnectionState) {
		if state == webrtc.PeerConnectionStateConnected {
			close(p.started)
		}
	})
	return p, nil
}

func (p *Publisher) track(mime, id string) (*webrtc.TrackLocalStaticSample, error) {
	track, err := webrtc.NewTrackLocalStaticSample(webrtc.RTPCodecCapability{MimeType: mime}, id, "publisher")
	if err != nil {
		return nil, err
	}
	direction := webrtc.RTPTransceiverInit{Direction: webrtc.RTPTransceiverDirectionSendonly}
	_, err = p.pc.AddTransceiverFromTrack(track, direction)
	return track, err
}

func (p *Publisher) converse() error {
	for {
		response, err := p.signalling.receive()
		if err != nil {
			return err
		}
		if err := p.take(response); err != nil {
			return err
		}
	}
}

func (p *Publisher) take(response *livekit.SignalResponse) error {
	switch message := response.GetMessage().(type) {
	case *livekit.SignalResponse_Join:
		return p.announce()
	case *livekit.SignalResponse_TrackPublished:
		if p.published++; p.published == 2 {
			return p.offer()
		}
	case *livekit.SignalResponse_Answer:
		answer := webrtc.SessionDescription{Type: webrtc.SDPTypeAnswer, SDP: message.Answer.GetSdp()}
		return p.candidates.describe(answer)
	case *livekit.SignalResponse_Trickle:
		if message.Trickle.GetTarget() == livekit.SignalTarget_PUBLISHER {
			return p.candidates.add(message.Trickle.GetCandidateInit())
		}
	case *livekit.SignalResponse_RequestResponse:
		return fmt.Errorf("the media server answered %s", message.RequestResponse)
	case *livekit.SignalResponse_Leave:
		return errLeft
	}
	return nil
}

func (p *Publisher) announce() error {
	picture := &livekit.AddTrackRequest{
		Cid: "picture", Name: "camera", Type: livekit.TrackType_VIDEO, Source: livekit.TrackSource_CAMERA,
		Width: 640, Height: 360, Layers: []*livekit.VideoLayer{{Quality: livekit.VideoQuality_HIGH, Width: 640, Height: 360}},
	}
	sound := &livekit.AddTrackRequest{
		Cid: "sound", Name: "microphone", Type: livekit.TrackType_AUDIO, Source: livekit.TrackSource_MICROPHONE,
		DisableRed: true,
	}
	for _, track := range []*livekit.AddTrackRequest{picture, sound} {
		request := &livekit.SignalRequest{Message: &livekit.SignalRequest_AddTrack{AddTrack: track}}
		if err := p.signalling.send(request); err != nil {
			return err
		}
	}
	return nil
}

func (p *Publisher) offer() error {
	offer, err := p.pc.CreateOffer(nil)
	if err != nil {
		return err
	}
	if err := p.pc.SetLocalDescription(offer); err != nil {
		return err
	}
	description := &livekit.SessionDescription{Type: "offer", Sdp: offer.SDP}
	return p.signalling.send(&livekit.SignalRequest{Message: &livekit.SignalRequest_Offer{Offer: description}})
}

// heedKeyFrameRequests does what an encoder would: a new viewer's request brings a key frame at once.
func (p *Publisher) heedKeyFrameRequests(restart chan<- struct{}) {
	for {
		packets, _, err := p.pc.GetSenders()[0].ReadRTCP()
		if err != nil {
			return
		}
		for _, packet := range packets {
			if _, asked := packet.(*rtcp.PictureLossIndication); !asked {
				continue
			}
			select {
			case restart <- struct{}{}:
			default:
			}
		}
	}
}
