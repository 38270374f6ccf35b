import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { startNow } from '~/api/events';
import { enterAsHost } from '~/api/rooms';
import { keepAdmission } from '~/room/admission';
import { useNotice } from '~/ui/useNotice';

function useGoIn<Wanted>(eventOf: (wanted: Wanted) => Promise<string>) {
  const navigate = useNavigate();
  const notice = useNotice();
  return useMutation({
    mutationFn: async (wanted: Wanted) => {
      const eventId = await eventOf(wanted);
      return { eventId, admission: await enterAsHost(eventId) };
    },
    onSuccess: ({ eventId, admission }) => {
      keepAdmission(admission, eventId);
      navigate(`/room/${admission.room_id}`);
    },
    onError: notice.refusal,
  });
}

/** Takes the host into the room of an event. */
export const useEnterRoom = () => useGoIn(async (eventId: string) => eventId);

/** Opens an unscheduled event and takes the host into its room. */
export function useStartNow() {
  const { t } = useTranslation('schedule');
  return useGoIn<void>(async () => (await startNow(t('unscheduledTitle'))).id);
}
