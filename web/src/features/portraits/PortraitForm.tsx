import { Button } from '@mantine/core';
import { IconPhotoUp, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choosePortrait } from '~/api/rooms';
import { Avatar } from '~/room/Avatar';
import { useCommand, useRoomClient } from '~/room/context';
import { useMe, useOwn } from '~/room/parts';
import { PickFiles } from '~/ui/PickFiles';
import { useNotice } from '~/ui/useNotice';
import classes from './PortraitForm.module.css';
import { smallPicture } from './small-picture';

/** What others see of this person while their camera is off. */
export function PortraitForm() {
  const { t } = useTranslation('portraits');
  const { admission } = useRoomClient();
  const me = useMe();
  const own = useOwn('portraits');
  const mayRemove = own?.may.includes('remove_portrait') ?? false;
  const command = useCommand();
  const notice = useNotice();
  const [isSending, setSending] = useState(false);
  const [isUnreadable, setUnreadable] = useState(false);
  if (!me || !own) return null;
  const take = async (file: File | undefined) => {
    if (!file) return;
    const small = await smallPicture(file).catch(() => undefined);
    setUnreadable(!small);
    if (!small) return;
    setSending(true);
    try {
      await choosePortrait(admission.room_id, admission.seat_ticket, small);
    } catch (problem) {
      notice.refusal(problem);
    }
    setSending(false);
  };
  return (
    <div className={classes.form}>
      <Avatar id={me.id} name={me.name} size={120} />
      <p className={classes.text}>{t('text')}</p>
      <div className={classes.ways}>
        {own.may_choose && (
          <PickFiles accept="image/png,image/jpeg,image/webp" onFiles={([file]) => void take(file)}>
            {(open) => (
              <Button
                onClick={open}
                loading={isSending}
                leftSection={<IconPhotoUp size={18} aria-hidden="true" />}
              >
                {t(mayRemove ? 'another' : 'choose')}
              </Button>
            )}
          </PickFiles>
        )}
        {mayRemove && (
          <Button
            variant="default"
            leftSection={<IconTrash size={18} aria-hidden="true" />}
            onClick={() => void command({ kind: 'remove_portrait', person: me.id })}
          >
            {t('remove')}
          </Button>
        )}
      </div>
      <p className={classes.hint} role="status">
        {t(isUnreadable ? 'unreadable' : 'hint')}
      </p>
    </div>
  );
}
