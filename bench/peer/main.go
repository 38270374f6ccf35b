// Command peer is what Rostrum's gateway is compared to: a room on the library behind Centrifugo, one channel, everybody subscribed
// at connecting, a snapshot in the answer. It has no rules and stores nothing. It ends when its standard input closes.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"github.com/centrifugal/centrifuge"
)

const (
	channel = "room"
	// As long as Rostrum's ring.
	kept        = 60 * time.Second
	keptEntries = 1000
)

func main() {
	port := flag.Int("port", 0, "loopback port")
	snapshotBytes := flag.Int("snapshot-bytes", 2000, "size of the snapshot that a joining socket is given")
	flag.Parse()

	node, err := centrifuge.New(centrifuge.Config{})
	if err != nil {
		log.Fatal(err)
	}
	room := &room{node: node, snapshot: snapshot(*snapshotBytes)}
	node.OnConnecting(room.connecting)
	node.OnConnect(room.connected)
	if err := node.Run(); err != nil {
		log.Fatal(err)
	}
	handler := centrifuge.NewWebsocketHandler(node, centrifuge.WebsocketConfig{
		CheckOrigin:        func(*http.Request) bool { return true },
		UseWriteBufferPool: true,
	})
	http.Handle("/live/", handler)
	go func() { log.Fatal(http.ListenAndServe(fmt.Sprintf("127.0.0.1:%d", *port), nil)) }()
	_, _ = io.Copy(io.Discard, os.Stdin)
}

func snapshot(size int) []byte {
	return fmt.Appendf(nil, `{"n":0,"at":0,"parts":%q}`, strings.Repeat("x", size))
}

type room struct {
	node     *centrifuge.Node
	snapshot []byte
	people   atomic.Int64
	count    atomic.Int64
}

func (r *room) connecting(context.Context, centrifuge.ConnectEvent) (centrifuge.ConnectReply, error) {
	return centrifuge.ConnectReply{
		Credentials:   &centrifuge.Credentials{UserID: strconv.FormatInt(r.people.Add(1), 10)},
		Data:          r.snapshot,
		Subscriptions: map[string]centrifuge.SubscribeOptions{channel: {EnableRecovery: true}},
	}, nil
}

func (r *room) connected(client *centrifuge.Client) {
	client.OnRPC(func(event centrifuge.RPCEvent, answer centrifuge.RPCCallback) {
		if event.Method == "chat" {
			r.publish(event.Data)
		}
		answer(centrifuge.RPCReply{Data: []byte("{}")}, nil)
	})
}

// The counter and the channel's order must agree, so the library's own lock per channel is not enough.
var publishing = make(chan struct{}, 1)

func (r *room) publish(text json.RawMessage) {
	publishing <- struct{}{}
	defer func() { <-publishing }()
	data := fmt.Appendf(nil, `{"n":%d,"at":%d,"text":%s}`, r.count.Add(1), time.Now().UnixMicro(), text)
	if _, err := r.node.Publish(channel, data, centrifuge.WithHistory(keptEntries, kept)); err != nil {
		log.Print(err)
	}
}
