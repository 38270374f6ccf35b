package main

import (
	"bufio"
	"context"
	"crypto/tls"
	"encoding/json"
	"errors"
	"io"
	"net"
	"strings"
	"time"

	"github.com/gobwas/ws"
	"github.com/gobwas/ws/wsutil"
)

const (
	dialTimeout = 15 * time.Second
	pingEvery   = 8 * time.Second
)

// The front's certificate is made by the bench itself: checking it would only cost the generator's processor.
var dialer = ws.Dialer{TLSConfig: &tls.Config{InsecureSkipVerify: true}, Timeout: dialTimeout}

// dial gives a connection whose reads begin with what the server has sent along with its handshake.
func dial(url string) (io.ReadWriteCloser, error) {
	ctx, cancel := context.WithTimeout(context.Background(), dialTimeout)
	defer cancel()
	conn, early, _, err := dialer.Dial(ctx, url)
	if err != nil || early == nil {
		return conn, err
	}
	return &resumed{Conn: conn, reader: early}, nil
}

type resumed struct {
	net.Conn
	reader *bufio.Reader
}

func (r *resumed) Read(into []byte) (int, error) { return r.reader.Read(into) }

var errTurnedOff = errors.New("turned off at the room's socket")

// takeSeat opens a room's socket as a browser would, keeps it open, and returns the token for the hall.
func takeSeat(url string) (string, error) {
	conn, err := dial(url)
	if err != nil {
		return "", err
	}
	if err := wsutil.WriteClientText(conn, []byte(`{"t":"hello"}`)); err != nil {
		return "", err
	}
	token, err := waitForMedia(conn)
	if err != nil {
		_ = conn.Close()
		return "", err
	}
	go discard(conn)
	go keepAlive(conn)
	return token, nil
}

type news struct {
	T    string `json:"t"`
	Hall *struct {
		Token string `json:"token"`
	} `json:"hall"`
}

func waitForMedia(conn io.ReadWriter) (string, error) {
	for {
		text, err := wsutil.ReadServerText(conn)
		if err != nil {
			return "", err
		}
		var message news
		if err := json.Unmarshal(text, &message); err != nil {
			return "", err
		}
		switch {
		case message.T == "bye":
			return "", errTurnedOff
		case message.T == "media" && message.Hall != nil:
			return message.Hall.Token, nil
		}
	}
}

func discard(conn io.ReadWriter) {
	for {
		if _, err := wsutil.ReadServerText(conn); err != nil {
			return
		}
	}
}

func keepAlive(conn io.Writer) {
	for range time.Tick(pingEvery) {
		if err := wsutil.WriteClientText(conn, []byte(`{"t":"ping","n":1}`)); err != nil {
			return
		}
	}
}

// mediaToken turns a pass into a token for the media server.
func (p Plan) mediaToken(pass string) (string, error) {
	if p.Live == "" {
		return pass, nil
	}
	return takeSeat(strings.Replace(p.Live, "{pass}", pass, 1))
}
