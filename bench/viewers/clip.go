package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"time"

	"github.com/pion/webrtc/v4/pkg/media"
	"github.com/pion/webrtc/v4/pkg/media/ivfreader"
	"github.com/pion/webrtc/v4/pkg/media/oggreader"
)

const soundPage = 20 * time.Millisecond

// Clip is a short recording that is played over and over.
type Clip struct {
	samples []media.Sample
}

// readPictures reads all sizes of the camera, the smallest first.
func readPictures(plan Plan) ([]Clip, error) {
	paths := []string{plan.Picture}
	if plan.SmallPicture != "" {
		paths = []string{plan.SmallPicture, plan.Picture}
	}
	var clips []Clip
	for _, path := range paths {
		clip, err := readPicture(path)
		if err != nil {
			return nil, err
		}
		clips = append(clips, clip)
	}
	return clips, nil
}

func readPicture(path string) (Clip, error) {
	var clip Clip
	file, err := os.ReadFile(path)
	if err != nil {
		return clip, err
	}
	reader, header, err := ivfreader.NewWith(bytes.NewReader(file))
	if err != nil {
		return clip, err
	}
	length := time.Second * time.Duration(header.TimebaseNumerator) / time.Duration(header.TimebaseDenominator)
	for {
		frame, _, err := reader.ParseNextFrame()
		if errors.Is(err, io.EOF) {
			return clip, nil
		}
		if err != nil {
			return clip, err
		}
		clip.samples = append(clip.samples, media.Sample{Data: frame, Duration: length})
	}
}

func readSound(path string) (Clip, error) {
	var clip Clip
	file, err := os.ReadFile(path)
	if err != nil {
		return clip, err
	}
	reader, _, err := oggreader.NewWith(bytes.NewReader(file))
	if err != nil {
		return clip, err
	}
	for {
		page, header, err := reader.ParseNextPage()
		if errors.Is(err, io.EOF) {
			return clip, nil
		}
		if err != nil {
			return clip, err
		}
		if header.GranulePosition > 0 {
			clip.samples = append(clip.samples, media.Sample{Data: page, Duration: soundPage})
		}
	}
}

// play writes the clip in real time for ever; a message on restart goes back to the key frame at its beginning.
func (c Clip) play(write func(media.Sample) error, restart <-chan struct{}) {
	next := time.Now()
	for turn := 0; ; turn++ {
		select {
		case <-restart:
			turn = 0
		default:
		}
		sample := c.samples[turn%len(c.samples)]
		if err := write(sample); err != nil {
			return
		}
		next = next.Add(sample.Duration)
		time.Sleep(time.Until(next))
	}
}
