import { useEffect, useRef } from 'react';
import type { Picture } from '~/room/media/picture';

type VideoProps = { picture: Picture; label: string; className?: string; isMirrored?: boolean };

/** One picture of one person. Their sound is played elsewhere. */
export function Video({ picture, label, className, isMirrored }: VideoProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    picture.attach(element);
    return () => picture.detach(element);
  }, [picture]);
  return (
    <video
      ref={video}
      className={className}
      aria-label={label}
      data-mirrored={isMirrored || undefined}
      autoPlay
      muted
      playsInline
    />
  );
}
