import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { invitationNoticeQuery, optIn, optOut } from '~/api/invitations';
import { Refused } from '~/api/refused';
import { sentenceFor } from '~/api/sentence';
import { EntrySide } from '~/pages/home/EntrySide';
import { FormProblem } from '~/ui/FormProblem';
import { SplitScreen } from '~/ui/SplitScreen';
import { usePageTitle } from '~/ui/usePageTitle';

/** Where somebody who was invited ends the invitations, or allows them again. */
export function InvitationPage() {
  const { t } = useTranslation('registration');
  const { note = '' } = useParams();
  const queries = useQueryClient();
  const notice = useQuery(invitationNoticeQuery(note));
  const changing = useMutation({
    mutationFn: (stops: boolean) => (stops ? optOut(note) : optIn(note)),
    onSuccess: (now) => queries.setQueryData(invitationNoticeQuery(note).queryKey, now),
  });
  usePageTitle(t('invitation.title'));
  const problem = notice.error ?? changing.error;
  const isGone = problem instanceof Refused && problem.code === 'no_such_invitation';
  const of = notice.data;
  return (
    <SplitScreen
      side={
        <EntrySide
          title={of?.title || t('invitation.title')}
          text={of ? t('invitation.for', { organizer: of.organizer, email: of.email }) : ''}
        />
      }
    >
      <h2>{t('invitation.title')}</h2>
      {notice.isPending && <Skeleton height={120} radius="md" />}
      {problem && <FormProblem text={isGone ? t('invitation.gone') : sentenceFor(problem)} />}
      {of && (
        <>
          <p role="status">
            {t(of.opted_out ? 'invitation.stopped' : 'invitation.stopText', {
              organizer: of.organizer,
              email: of.email,
            })}
          </p>
          <Button
            variant={of.opted_out ? 'default' : 'filled'}
            loading={changing.isPending}
            onClick={() => changing.mutate(!of.opted_out)}
          >
            {t(of.opted_out ? 'invitation.again' : 'invitation.stop')}
          </Button>
        </>
      )}
    </SplitScreen>
  );
}
