package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"

	"github.com/pion/ice/v4"
	"github.com/pion/interceptor"
	"github.com/pion/webrtc/v4"
)

// Engine makes peer connections that stay on the loopback and send the feedback that browsers send.
type Engine struct {
	api         *webrtc.API
	certificate webrtc.Certificate
}

func newEngine() (*Engine, error) {
	codecs := &webrtc.MediaEngine{}
	if err := codecs.RegisterDefaultCodecs(); err != nil {
		return nil, err
	}
	feedback := &interceptor.Registry{}
	if err := webrtc.RegisterDefaultInterceptors(codecs, feedback); err != nil {
		return nil, err
	}
	settings := webrtc.SettingEngine{}
	settings.SetIncludeLoopbackCandidate(true)
	settings.SetInterfaceFilter(func(name string) bool { return name == "lo" })
	settings.SetNetworkTypes([]webrtc.NetworkType{webrtc.NetworkTypeUDP4})
	settings.SetICEMulticastDNSMode(ice.MulticastDNSModeDisabled)

	// One for all: making 300 keys is no work that a viewer's machine would share with the server.
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	certificate, err := webrtc.GenerateCertificate(key)
	if err != nil {
		return nil, err
	}
	api := webrtc.NewAPI(
		webrtc.WithMediaEngine(codecs), webrtc.WithInterceptorRegistry(feedback), webrtc.WithSettingEngine(settings),
	)
	return &Engine{api: api, certificate: *certificate}, nil
}

func (e *Engine) peerConnection() (*webrtc.PeerConnection, error) {
	return e.api.NewPeerConnection(webrtc.Configuration{Certificates: []webrtc.Certificate{e.certificate}})
}
