package main

import (
	"math/rand/v2"

	"github.com/livekit/protocol/livekit"
	"github.com/pion/rtcp"
	"github.com/pion/rtp"
	"github.com/pion/rtp/codecs"
	"github.com/pion/sdp/v3"
	"github.com/pion/webrtc/v4"
	"github.com/pion/webrtc/v4/pkg/media"
)

const (
	pictureClock = 90_000
	packetBytes  = 1200
)

// rids are the names that livekit-client gives the sizes of a camera, the smallest first.
var rids = []string{"q", "h"}

// Layer is the camera in one size. With others beside it each packet says which it is of: nothing else tells the server.
type Layer struct {
	rid         string
	track       *webrtc.TrackLocalStaticRTP
	transceiver *webrtc.RTPTransceiver
	packetizer  rtp.Packetizer
}

// addPicture sends one camera in so many sizes.
func addPicture(pc *webrtc.PeerConnection, sizes int) ([]*Layer, error) {
	var layers []*Layer
	for _, rid := range ridsOf(sizes) {
		layer, err := newLayer(rid)
		if err != nil {
			return nil, err
		}
		layers = append(layers, layer)
	}
	transceiver, err := pc.AddTransceiverFromTrack(layers[0].track, sendOnly)
	if err != nil {
		return nil, err
	}
	for _, layer := range layers {
		layer.transceiver = transceiver
		if layer == layers[0] {
			continue
		}
		if err := transceiver.Sender().AddEncoding(layer.track); err != nil {
			return nil, err
		}
	}
	return layers, nil
}

func ridsOf(sizes int) []string {
	if sizes == 1 {
		return []string{""}
	}
	return rids[:sizes]
}

func newLayer(rid string) (*Layer, error) {
	var named []func(*webrtc.TrackLocalStaticRTP)
	if rid != "" {
		named = append(named, webrtc.WithRTPStreamID(rid))
	}
	capability := webrtc.RTPCodecCapability{MimeType: webrtc.MimeTypeVP8}
	track, err := webrtc.NewTrackLocalStaticRTP(capability, "picture", "publisher", named...)
	if err != nil {
		return nil, err
	}
	payloader := &codecs.VP8Payloader{EnablePictureID: true}
	// Type and source are filled in by the track.
	packetizer := rtp.NewPacketizer(packetBytes, 0, rand.Uint32(), payloader, rtp.NewRandomSequencer(), pictureClock)
	return &Layer{rid: rid, track: track, packetizer: packetizer}, nil
}

// announced are the sizes that the server is told of before they come.
func announced(sizes int) []*livekit.VideoLayer {
	if sizes == 1 {
		return []*livekit.VideoLayer{{Quality: livekit.VideoQuality_HIGH, Width: 640, Height: 360}}
	}
	return []*livekit.VideoLayer{
		{Quality: livekit.VideoQuality_LOW, Width: 320, Height: 180},
		{Quality: livekit.VideoQuality_MEDIUM, Width: 640, Height: 360},
	}
}

// WriteSample sends one picture.
func (l *Layer) WriteSample(sample media.Sample) error {
	ticks := uint32(sample.Duration.Seconds() * pictureClock)
	for _, packet := range l.packetizer.Packetize(sample.Data, ticks) {
		if err := l.sign(packet); err != nil {
			return err
		}
		if err := l.track.WriteRTP(packet); err != nil {
			return err
		}
	}
	return nil
}

func (l *Layer) sign(packet *rtp.Packet) error {
	if l.rid == "" {
		return nil
	}
	values := map[string]string{sdp.SDESMidURI: l.transceiver.Mid(), sdp.SDESRTPStreamIDURI: l.rid}
	for _, extension := range l.transceiver.Sender().GetParameters().HeaderExtensions {
		value, known := values[extension.URI]
		if !known {
			continue
		}
		if err := packet.SetExtension(uint8(extension.ID), []byte(value)); err != nil {
			return err
		}
	}
	return nil
}

// heedKeyFrameRequests does what an encoder would: a new viewer's request brings a key frame at once.
func (l *Layer) heedKeyFrameRequests(restart chan<- struct{}) {
	for {
		packets, err := l.readRTCP()
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

func (l *Layer) readRTCP() ([]rtcp.Packet, error) {
	if l.rid == "" {
		packets, _, err := l.transceiver.Sender().ReadRTCP()
		return packets, err
	}
	packets, _, err := l.transceiver.Sender().ReadSimulcastRTCP(l.rid)
	return packets, err
}
