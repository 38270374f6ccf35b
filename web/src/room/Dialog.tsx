import { Modal, type ModalProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useIsOnlySeen } from './only-seen';

type DialogProps = Pick<ModalProps, 'opened' | 'onClose' | 'title' | 'children' | 'size'>;

/** Over the room; the focus stays inside and goes back where it came from. */
export function Dialog(props: DialogProps) {
  const { t } = useTranslation();
  if (useIsOnlySeen()) return null;
  return (
    <Modal
      {...props}
      closeButtonProps={{ 'aria-label': t('close'), size: 44 }}
      styles={{ content: { background: 'var(--room-1)' }, header: { background: 'var(--room-1)' } }}
      overlayProps={{ backgroundOpacity: 0.6, blur: 2 }}
    />
  );
}
