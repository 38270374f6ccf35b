package main

import (
	"encoding/json"
	"io"
	"net/url"
	"sync"
	"time"

	"github.com/gobwas/ws/wsutil"
	"github.com/livekit/protocol/livekit"
	"github.com/pion/webrtc/v4"
	"google.golang.org/protobuf/proto"
)

const heartbeat = 5 * time.Second

// Since the third version the media server sends away who never connects to receive, as our publisher does not.
const (
	toReceive = "16"
	toPublish = "2"
)

// Signalling is one person's conversation with the media server: websocket frames of protobuf.
type Signalling struct {
	conn    io.ReadWriteCloser
	writing sync.Mutex
}

func connect(media, token, protocolVersion string) (*Signalling, error) {
	query := url.Values{"access_token": {token}, "protocol": {protocolVersion}, "auto_subscribe": {"1"}, "sdk": {"go"}}
	conn, err := dial(media + "/rtc?" + query.Encode())
	if err != nil {
		return nil, err
	}
	signalling := &Signalling{conn: conn}
	go signalling.beat()
	return signalling, nil
}

func (s *Signalling) receive() (*livekit.SignalResponse, error) {
	binary, err := wsutil.ReadServerBinary(s.conn)
	if err != nil {
		return nil, err
	}
	response := &livekit.SignalResponse{}
	return response, proto.Unmarshal(binary, response)
}

func (s *Signalling) send(request *livekit.SignalRequest) error {
	binary, err := proto.Marshal(request)
	if err != nil {
		return err
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	return wsutil.WriteClientBinary(s.conn, binary)
}

func (s *Signalling) beat() {
	for now := range time.Tick(heartbeat) {
		ping := &livekit.SignalRequest_PingReq{PingReq: &livekit.Ping{Timestamp: now.UnixMilli()}}
		if s.send(&livekit.SignalRequest{Message: ping}) != nil {
			return
		}
	}
}

// trickle sends our candidates as they are found.
func (s *Signalling) trickle(pc *webrtc.PeerConnection, target livekit.SignalTarget) {
	pc.OnICECandidate(func(candidate *webrtc.ICECandidate) {
		if candidate == nil {
			return
		}
		text, err := json.Marshal(candidate.ToJSON())
		if err != nil {
			return
		}
		trickle := &livekit.TrickleRequest{CandidateInit: string(text), Target: target}
		_ = s.send(&livekit.SignalRequest{Message: &livekit.SignalRequest_Trickle{Trickle: trickle}})
	})
}

// Candidates keeps those of the other side that come before its description.
type Candidates struct {
	pc      *webrtc.PeerConnection
	waiting []webrtc.ICECandidateInit
}

func (c *Candidates) add(text string) error {
	var candidate webrtc.ICECandidateInit
	if err := json.Unmarshal([]byte(text), &candidate); err != nil {
		return err
	}
	if c.pc.RemoteDescription() == nil {
		c.waiting = append(c.waiting, candidate)
		return nil
	}
	return c.pc.AddICECandidate(candidate)
}

func (c *Candidates) describe(description webrtc.SessionDescription) error {
	if err := c.pc.SetRemoteDescription(description); err != nil {
		return err
	}
	for _, candidate := range c.waiting {
		if err := c.pc.AddICECandidate(candidate); err != nil {
			return err
		}
	}
	c.waiting = nil
	return nil
}
