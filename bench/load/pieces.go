package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
)

// Pieces is what has come of a large message; rostrum/live/pieces.py says how it is cut.
type Pieces struct {
	packed bytes.Buffer
}

var errEmptyPiece = errors.New("a piece without anything")

// take returns the message once it is whole, and nil before.
func (p *Pieces) take(piece []byte) ([]byte, error) {
	if len(piece) == 0 {
		return nil, errEmptyPiece
	}
	p.packed.Write(piece[1:])
	if piece[0] == 1 {
		return nil, nil
	}
	packed := p.packed
	// Not kept for 5,000 sockets.
	p.packed = bytes.Buffer{}
	inflater, err := gzip.NewReader(&packed)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(inflater)
}
