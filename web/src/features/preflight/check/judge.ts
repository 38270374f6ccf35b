import type { Measured, MediaWay, Need, Row, Speed } from './measured';

export type StepName = 'browser' | 'server' | 'speed' | 'media';
export type Grade = 'running' | 'good' | 'fair' | 'bad';
export type As = 'attendee' | 'presenter';

/** Each has its words in the catalogue `preflight`. */
export type Advice =
  | 'noDevices'
  | 'insecure'
  | 'serverSilent'
  | 'noSocket'
  | 'farAway'
  | 'speedUnknown'
  | 'tooSlow'
  | 'soundOnly'
  | 'fewerCameras'
  | 'slowUp'
  | 'noWay'
  | 'overTcp'
  | 'lossy';

export type Step = { name: StepName; grade: Grade; advice: Advice[] };

const FAR_MS = 300;
const LOSSY_PERCENT = 2;
const BAD_LOSS_PERCENT = 8;
const UNSTEADY_MS = 40;

const carries = (need: Need, { down, up }: Speed, as: As): boolean =>
  down >= need[as] && (as === 'attendee' || up >= need.upward);

/** The last row of the table that a line is enough for; nothing when it is not even enough for sound. */
export function reachedRow(needs: readonly Need[], speed: Speed, as: As): Row | undefined {
  return needs.filter((need) => carries(need, speed, as)).at(-1)?.row;
}

const step = (name: StepName, grade: Grade, ...advice: Advice[]): Step => ({ name, grade, advice });

function ofBrowser({ lacks }: Measured): Step {
  if (!lacks) return step('browser', 'running');
  if (lacks === 'secure') return step('browser', 'fair', 'insecure');
  return lacks === 'devices' ? step('browser', 'fair', 'noDevices') : step('browser', 'good');
}

function ofServer({ server }: Measured): Step {
  if (!server) return step('server', 'running');
  if (server === 'silent') return step('server', 'bad', 'serverSilent');
  if (!server.hasSocket) return step('server', 'bad', 'noSocket');
  return server.tripMs > FAR_MS ? step('server', 'fair', 'farAway') : step('server', 'good');
}

/** Without an event what counts is sound and picture: one camera and a shared screen. */
function ofSpeed({ speed }: Measured, needs: readonly Need[], row: Row | null, as: As): Step {
  if (!speed) return step('speed', 'running');
  if (speed === 'unknown') return step('speed', 'fair', 'speedUnknown');
  const place = (wanted: Row | undefined) => needs.findIndex((need) => need.row === wanted);
  const reached = place(reachedRow(needs, speed, as));
  if (reached < 0) return step('speed', 'bad', 'tooSlow');
  if (reached === 0) return step('speed', as === 'presenter' ? 'bad' : 'fair', 'soundOnly');
  if (reached >= place(row ?? 'screen')) return step('speed', 'good');
  const down = reachedRow(needs, { ...speed, up: Number.POSITIVE_INFINITY }, as);
  return step('speed', 'fair', place(down) > reached ? 'slowUp' : 'fewerCameras');
}

function ofMedia({ media }: Measured): Step {
  if (!media) return step('media', 'running');
  if (media === 'no_way') return step('media', 'bad', 'noWay');
  const advice: Advice[] = [];
  if (isUnsteady(media)) advice.push('lossy');
  if (media.via === 'tcp' && !media.isLocal) advice.push('overTcp');
  if (media.lostPercent > BAD_LOSS_PERCENT) return step('media', 'bad', ...advice);
  return step('media', advice.length ? 'fair' : 'good', ...advice);
}

const isUnsteady = ({ lostPercent, jitterMs }: MediaWay): boolean =>
  lostPercent > LOSSY_PERCENT || jitterMs > UNSTEADY_MS;

export function judge(measured: Measured, needs: readonly Need[], row: Row | null, as: As): Step[] {
  return [ofBrowser(measured), ofServer(measured), ofSpeed(measured, needs, row, as), ofMedia(measured)];
}

/** The worst of all; `running` as long as one is. */
export function gradeOf(steps: readonly Step[]): Grade {
  const order: Grade[] = ['running', 'bad', 'fair'];
  return order.find((grade) => steps.some((one) => one.grade === grade)) ?? 'good';
}
