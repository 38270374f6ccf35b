import { Button, MantineProvider } from '@mantine/core';
import { IconCloudOff, IconMoodPuzzled, IconWifiOff } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Refused, Unreachable } from '~/api/refused';
import { NotFoundPage, NotFoundWords } from '~/pages/not-found/NotFoundPage';
import { Message, Words } from '~/ui/Message';
import { cssVariables, theme } from '~/ui/theme';

const icons = { offline: IconWifiOff, unavailable: IconCloudOff, unexpected: IconMoodPuzzled } as const;

function isMissing(problem: unknown): boolean {
  if (problem instanceof Refused) return problem.status === 404;
  return isRouteErrorResponse(problem) && problem.status === 404;
}

/** A page's code that cannot be fetched rejects with a TypeError of the browser's own wording. */
function isUnavailable(problem: unknown): boolean {
  if (problem instanceof Refused) return problem.status >= 500;
  return (
    problem instanceof Unreachable || (problem instanceof TypeError && /import|fetch/i.test(problem.message))
  );
}

function useComeBack(wanted: boolean) {
  useEffect(() => {
    if (!wanted) return;
    const reload = () => window.location.reload();
    const timer = window.setInterval(() => {
      void fetch('/healthz').then(
        (answer) => answer.ok && reload(),
        () => undefined,
      );
    }, 5_000);
    window.addEventListener('online', reload);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('online', reload);
    };
  }, [wanted]);
}

type TroubleProps = { problem: unknown; Shape: typeof Words };

function Trouble({ problem, Shape }: TroubleProps) {
  const { t } = useTranslation();
  const offline = !navigator.onLine;
  const unavailable = isUnavailable(problem);
  useComeBack(offline || unavailable);
  const kind = offline ? 'offline' : unavailable ? 'unavailable' : 'unexpected';
  const Icon = icons[kind];
  return (
    <Shape icon={<Icon size={32} aria-hidden="true" />} title={t(`${kind}.title`)} text={t(`${kind}.text`)}>
      <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
    </Shape>
  );
}

/** Every page's last resort: says what happened and the way out. */
export function ErrorScreen() {
  const problem = useRouteError();
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables}>
      {isMissing(problem) ? <NotFoundPage /> : <Trouble problem={problem} Shape={Message} />}
    </MantineProvider>
  );
}

/** A page's trouble within the panel, whose frame stays. */
export function PanelErrorScreen() {
  const problem = useRouteError();
  return isMissing(problem) ? <NotFoundWords /> : <Trouble problem={problem} Shape={Words} />;
}
