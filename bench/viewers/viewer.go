package main

import (
	"errors"
	"sync/atomic"
	"time"

	"github.com/livekit/protocol/livekit"
	"github.com/pion/webrtc/v4"
)

// Viewer takes a seat, subscribes to everything, and notes when the first packets come.
type Viewer struct {
	began   time.Time
	figures *Figures
	pc      *webrtc.PeerConnection
	packets atomic.Int64
}

var errLeft = errors.New("the media server sent the viewer away")

// watch returns when the media server ends the conversation.
func watch(plan Plan, engine *Engine, figures *Figures, pass string) error {
	viewer := &Viewer{began: time.Now(), figures: figures}
	token, err := plan.mediaToken(pass)
	if err != nil {
		return err
	}
	signalling, err := connect(plan.Media, token, toReceive)
	if err != nil {
		return err
	}
	if viewer.pc, err = engine.peerConnection(); err != nil {
		return err
	}
	viewer.pc.OnTrack(viewer.take)
	signalling.trickle(viewer.pc, livekit.SignalTarget_SUBSCRIBER)
	candidates := &Candidates{pc: viewer.pc}
	for {
		response, err := signalling.receive()
		if err != nil {
			return err
		}
		if err := viewer.answer(signalling, candidates, response); err != nil {
			return err
		}
	}
}

func (v *Viewer) answer(signalling *Signalling, candidates *Candidates, response *livekit.SignalResponse) error {
	switch message := response.GetMessage().(type) {
	case *livekit.SignalResponse_Trickle:
		if message.Trickle.GetTarget() == livekit.SignalTarget_SUBSCRIBER {
			return candidates.add(message.Trickle.GetCandidateInit())
		}
	case *livekit.SignalResponse_Leave:
		return errLeft
	case *livekit.SignalResponse_Offer:
		return v.accept(signalling, candidates, message.Offer)
	}
	return nil
}

func (v *Viewer) accept(signalling *Signalling, candidates *Candidates, offer *livekit.SessionDescription) error {
	description := webrtc.SessionDescription{Type: webrtc.SDPTypeOffer, SDP: offer.GetSdp()}
	if err := candidates.describe(description); err != nil {
		return err
	}
	answer, err := v.pc.CreateAnswer(nil)
	if err != nil {
		return err
	}
	if err := v.pc.SetLocalDescription(answer); err != nil {
		return err
	}
	reply := &livekit.SessionDescription{Type: "answer", Sdp: answer.SDP, Id: offer.GetId()}
	return signalling.send(&livekit.SignalRequest{Message: &livekit.SignalRequest_Answer{Answer: reply}})
}

func (v *Viewer) take(track *webrtc.TrackRemote, _ *webrtc.RTPReceiver) {
	buffer := make([]byte, 1600)
	first := true
	for {
		if _, _, err := track.Read(buffer); err != nil {
			return
		}
		if first {
			first = false
			v.figures.first(track.Kind(), time.Since(v.began))
		}
		v.figures.packets.Add(1)
	}
}
