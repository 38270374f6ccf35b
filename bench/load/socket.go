package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/tls"
	"fmt"
	"io"
	"net"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gobwas/ws"
)

const (
	dialTimeout = 20 * time.Second
	// A buffer larger than this is a snapshot's; it is not kept for 5,000 sockets.
	keptBytes = 8 * 1024
)

// The front's certificate is made by the bench itself: checking it would only cost the generator's processor.
var dialer = ws.Dialer{TLSConfig: &tls.Config{InsecureSkipVerify: true}, Timeout: dialTimeout}

// Socket is one person: a connection that is opened again when it is lost, if the plan says so.
type Socket struct {
	crowd  *Crowd
	ticket string
	cursor Cursor
	seen   atomic.Int64 // the room's number, for the comparison at the end

	writing sync.Mutex
	conn    net.Conn
	ready   atomic.Bool // has had its snapshot on this connection

	asked   sync.Map // id of a command → time of asking
	lostAt  time.Time
	dialled time.Time
	joining bool // opened inside the window, its snapshot is timed
	pings   int
	over    bool
}

func (s *Socket) open() (*bufio.Reader, error) {
	s.dialled = time.Now()
	ctx, cancel := context.WithTimeout(context.Background(), dialTimeout)
	defer cancel()
	url := strings.Replace(s.crowd.plan.URL, "{ticket}", s.ticket, 1)
	conn, reader, _, err := dialer.Dial(ctx, url)
	if err != nil {
		return nil, err
	}
	s.writing.Lock()
	s.conn = conn
	s.writing.Unlock()
	if reader == nil {
		reader = bufio.NewReaderSize(conn, 1024)
	}
	return reader, s.write(s.crowd.protocol.greet(s.cursor))
}

func (s *Socket) write(message []byte) error {
	return s.send(ws.NewTextFrame(message))
}

func (s *Socket) send(frame ws.Frame) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.conn == nil {
		return net.ErrClosed
	}
	masked, err := ws.CompileFrame(ws.MaskFrameInPlace(frame))
	if err != nil {
		return err
	}
	_, err = s.conn.Write(masked)
	return err
}

func (s *Socket) close() {
	s.writing.Lock()
	defer s.writing.Unlock()
	s.ready.Store(false)
	if s.conn != nil {
		_ = s.conn.Close()
		s.conn = nil
	}
}

// listen reads until the connection ends.
func (s *Socket) listen(reader *bufio.Reader) error {
	var buffer []byte
	var pieces Pieces
	for {
		header, err := ws.ReadHeader(reader)
		if err != nil {
			return err
		}
		if int64(cap(buffer)) < header.Length || cap(buffer) > keptBytes {
			buffer = make([]byte, header.Length)
		}
		payload := buffer[:header.Length]
		if _, err := io.ReadFull(reader, payload); err != nil {
			return err
		}
		switch header.OpCode {
		case ws.OpText:
			if err := s.readLines(payload); err != nil {
				return err
			}
		case ws.OpBinary:
			message, err := pieces.take(payload)
			if err != nil {
				return err
			}
			if err := s.readLines(message); err != nil {
				return err
			}
		case ws.OpPing:
			_ = s.send(ws.NewPongFrame(payload))
		case ws.OpClose:
			return io.EOF
		}
	}
}

// The peer may put several messages, a line each, into one frame.
func (s *Socket) readLines(payload []byte) error {
	for len(payload) > 0 {
		line, rest, _ := bytes.Cut(payload, []byte{'\n'})
		if err := s.take(line); err != nil {
			return err
		}
		payload = rest
	}
	return nil
}

func (s *Socket) take(line []byte) error {
	now := time.Now()
	news := s.crowd.protocol.read(line)
	switch news.kind {
	case snapshot:
		s.move(news)
		if !news.own {
			s.crowd.figures.snapshot(len(line))
			s.current(now)
		}
	case frame:
		s.follow(news, line, now)
	case done, refused:
		s.answered(news, now)
	case settled:
		if s.cursor.view != "" {
			s.current(now)
		}
	case pong:
		s.ticket = news.ticket
	case again:
		return s.write(s.crowd.protocol.greet(s.cursor))
	case pingedBack:
		return s.write([]byte("{}"))
	case bye:
		s.over = true
		s.crowd.figures.turnedOff.Add(1)
		return fmt.Errorf("turned off: %s", news.code)
	}
	return nil
}
