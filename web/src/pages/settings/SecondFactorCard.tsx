import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '~/api/session';
import { newRecoveryCodes, recoveryCodes, turnOffTotp } from '~/api/sign-in';
import { Card } from '~/ui/Card';
import { useNotice } from '~/ui/useNotice';
import { FirstCodes } from './FirstCodes';
import { RecoveryCodes } from './RecoveryCodes';
import classes from './settings.module.css';
import { TotpSetup } from './TotpSetup';
import { useWithPassword } from './useWithPassword';

function TurnedOn({ onTurnedOff }: { onTurnedOff: () => void }) {
  const { t } = useTranslation('settings');
  const notice = useNotice();
  const withPassword = useWithPassword();
  const [codes, setCodes] = useState<string[]>();
  const show = useMutation({
    mutationFn: () => withPassword(recoveryCodes),
    onSuccess: setCodes,
    onError: notice.refusal,
  });
  const renew = useMutation({
    mutationFn: () => withPassword(newRecoveryCodes),
    onSuccess: setCodes,
    onError: notice.refusal,
  });
  const turnOff = useMutation({
    mutationFn: () => withPassword(turnOffTotp),
    onSuccess: onTurnedOff,
    onError: notice.refusal,
  });
  return (
    <>
      <div className={classes.state}>
        <IconShieldCheck size={22} aria-hidden="true" />
        {t('secondFactor.on')}
      </div>
      {codes && <RecoveryCodes codes={codes} />}
      <div className={classes.ways}>
        {codes ? (
          <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate()}>
            {t('secondFactor.renew')}
          </Button>
        ) : (
          <Button variant="default" loading={show.isPending} onClick={() => show.mutate()}>
            {t('secondFactor.show')}
          </Button>
        )}
        <Button variant="subtle" loading={turnOff.isPending} onClick={() => turnOff.mutate()}>
          {t('secondFactor.turnOff')}
        </Button>
      </div>
    </>
  );
}

export function SecondFactorCard({ isOn }: { isOn: boolean }) {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const [step, setStep] = useState<'none' | 'setup' | 'codes'>('none');
  const refresh = () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  const showCodes = () => {
    setStep('codes');
    void refresh();
  };
  return (
    <Card title={t('secondFactor.title')} text={t('secondFactor.text')}>
      {step === 'codes' && <FirstCodes onKept={() => setStep('none')} />}
      {step !== 'codes' && isOn && <TurnedOn onTurnedOff={refresh} />}
      {step === 'setup' && !isOn && <TotpSetup onDone={showCodes} />}
      {step === 'none' && !isOn && (
        <div>
          <Button variant="light" onClick={() => setStep('setup')}>
            {t('secondFactor.turnOn')}
          </Button>
        </div>
      )}
    </Card>
  );
}
