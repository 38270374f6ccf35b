import { Button, Group } from '@mantine/core';
import { Dialog } from '~/ui/Dialog';

type AskFirstProps = {
  title: string;
  text: string;
  keep: string;
  go: string;
  isBusy: boolean;
  onGo: () => void;
  onClose: () => void;
};

/** Before what cannot be taken back. */
export function AskFirst({ title, text, keep, go, isBusy, onGo, onClose }: AskFirstProps) {
  return (
    <Dialog opened onClose={onClose} title={title}>
      <p>{text}</p>
      <Group justify="flex-end">
        <Button variant="default" data-autofocus onClick={onClose}>
          {keep}
        </Button>
        <Button color="red" loading={isBusy} onClick={onGo}>
          {go}
        </Button>
      </Group>
    </Dialog>
  );
}
