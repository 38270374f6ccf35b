import { Button } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chime } from './chime';

export function SpeakerTest({ speaker }: { speaker: string | undefined }) {
  const { t } = useTranslation('devices');
  const [isPlaying, setPlaying] = useState(false);
  const play = async () => {
    setPlaying(true);
    await chime(speaker);
    setPlaying(false);
  };
  return (
    <Button
      variant="default"
      leftSection={<IconVolume size={18} aria-hidden="true" />}
      disabled={isPlaying}
      onClick={() => void play()}
    >
      {t(isPlaying ? 'speaker.playing' : 'speaker.test')}
    </Button>
  );
}
