import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { startNow } from '~/api/events';
import { enterAsHost } from '~/api/rooms';
import type { Admission } from '~/api/wire';
import { keepAdmission } from '~/room/admission';
import { useNotice } from '~/ui/useNotice';

function useGoIn<Wanted>(admit: (wanted: Wanted) => Promise<Admission>) {
  const navigate = useNavigate();
  const notice = useNotice();
  return useMutation({
    mutationFn: admit,
    onSuccess: (admission) => {
      keepAdmission(admission);
      navigate(`/room/${admission.room_id}`);
    },
    onError: notice.refusal,
  });
}

/** Takes the host into the room of an event. */
export const useEnterRoom = () => useGoIn(enterAsHost);

/** Opens an unscheduled event and takes the host into its room. */
export function useStartNow() {
  const { t } = useTranslation('schedule');
  return useGoIn<void>(async () => enterAsHost((await startNow(t('unscheduledTitle'))).id));
}
