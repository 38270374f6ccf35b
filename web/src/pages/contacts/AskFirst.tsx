import { Button, Group, Modal } from '@mantine/core';

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
    <Modal opened onClose={onClose} title={title}>
      <p>{text}</p>
      <Group justify="flex-end">
        <Button variant="default" data-autofocus onClick={onClose}>
          {keep}
        </Button>
        <Button color="red" loading={isBusy} onClick={onGo}>
          {go}
        </Button>
      </Group>
    </Modal>
  );
}
