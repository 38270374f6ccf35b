package main

import (
	"fmt"
	"time"

	"github.com/livekit/protocol/livekit"
	"github.com/pion/webrtc/v4"
)

// Publisher sends one camera, in one size or two, and one voice.
type Publisher struct {
	signalling *Signalling
	pc         *webrtc.PeerConnection
	candidates *Candidates
	pictures   []*Layer
	sound      *webrtc.TrackLocalStaticSample
	published  int
	refused    int
	started    chan struct{}
}

const (
	askAgainAfter = 200 * time.Millisecond
	mostRefused   = 20
)

var sendOnly = webrtc.RTPTransceiverInit{Direction: webrtc.RTPTransceiverDirectionSendonly}

// publish returns once both are being sent.
func publish(plan Plan, engine *Engine) error {
	pictures, err := readPictures(plan)
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
	publisher, err := newPublisher(plan.Media, token, engine, len(pictures))
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
	for number, layer := range publisher.pictures {
		restart := make(chan struct{}, 1)
		go layer.heedKeyFrameRequests(restart)
		go pictures[number].play(layer.WriteSample, restart)
	}
	go sound.play(publisher.sound.WriteSample, nil)
	return nil
}

func newPublisher(media, token string, engine *Engine, sizes int) (*Publisher, error) {
	signalling, err := connect(media, token, toPublish)
	if err != nil {
		return nil, err
	}
	pc, err := engine.peerConnection()
	if err != nil {
		return nil, err
	}
	p := &Publisher{signalling: signalling, pc: pc, candidates: &Candidates{pc: pc}, started: make(chan struct{})}
	if p.pictures, err = addPicture(pc, sizes); err != nil {
		return nil, err
	}
	if p.sound, err = addSound(pc); err != nil {
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

func addSound(pc *webrtc.PeerConnection) (*webrtc.TrackLocalStaticSample, error) {
	capability := webrtc.RTPCodecCapability{MimeType: webrtc.MimeTypeOpus}
	track, err := webrtc.NewTrackLocalStaticSample(capability, "sound", "publisher")
	if err != nil {
		return nil, err
	}
	_, err = pc.AddTransceiverFromTrack(track, sendOnly)
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
		return p.askAgain(message.RequestResponse)
	case *livekit.SignalResponse_Leave:
		return errLeft
	}
	return nil
}

// askAgain is for what the room has allowed a moment ago: the media server may hear of it later than we do.
func (p *Publisher) askAgain(refused *livekit.RequestResponse) error {
	isEarly := refused.GetReason() == livekit.RequestResponse_NOT_ALLOWED && refused.GetAddTrack() != nil
	if !isEarly || p.refused == mostRefused {
		return fmt.Errorf("the media server answered %s", refused)
	}
	p.refused++
	time.Sleep(askAgainAfter)
	request := &livekit.SignalRequest_AddTrack{AddTrack: refused.GetAddTrack()}
	return p.signalling.send(&livekit.SignalRequest{Message: request})
}

func (p *Publisher) announce() error {
	picture := &livekit.AddTrackRequest{
		Cid: "picture", Name: "camera", Type: livekit.TrackType_VIDEO, Source: livekit.TrackSource_CAMERA,
		Width: 640, Height: 360, Layers: announced(len(p.pictures)),
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
