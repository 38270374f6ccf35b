const WIDTH = 640;
const HEIGHT = 360;
const FRAMES_PER_SECOND = 15;

/** A picture that moves, so that there is something to send. */
export function testPicture(): { track: MediaStreamTrack; stop: () => void } {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const brush = canvas.getContext('2d');
  let step = 0;
  const draw = () => {
    if (!brush) return;
    step += 1;
    for (let x = 0; x < WIDTH; x += 40) {
      brush.fillStyle = `hsl(${(x + step * 17) % 360} 60% ${30 + ((x * step) % 40)}%)`;
      brush.fillRect(x, 0, 40, HEIGHT);
    }
  };
  draw();
  const timer = setInterval(draw, 1_000 / FRAMES_PER_SECOND);
  const [track] = canvas.captureStream(FRAMES_PER_SECOND).getVideoTracks();
  if (!track) throw new Error('a canvas has a picture');
  return {
    track,
    stop: () => {
      clearInterval(timer);
      track.stop();
    },
  };
}
