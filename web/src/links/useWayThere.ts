import { useState } from 'react';
import { beginLink } from '~/api/links';
import { sentenceFor } from '~/api/sentence';
import type { ServiceName } from '~/api/wire';
import { keepWayBack } from './way-back';

/** To the service's page, which sends the browser on to the settings. `back`: where somebody goes on from there. */
export function useWayThere(service: ServiceName, back = '') {
  const [problem, setProblem] = useState<string>();
  const [isLeaving, setLeaving] = useState(false);
  const leave = async () => {
    setLeaving(true);
    try {
      const { address } = await beginLink(service);
      keepWayBack(service, back);
      window.location.assign(address);
    } catch (refusal) {
      setProblem(sentenceFor(refusal));
      setLeaving(false);
    }
  };
  return { go: () => void leave(), isLeaving, problem };
}
