import { useMe } from '~/room/parts';
import { isOfStage } from '~/room/wire';
import classes from './Break.module.css';
import { BreakCard } from './BreakCard';

/** In place of the stage, for attendees; those of the stage see what they prepare. */
export function BreakCover() {
  return isOfStage(useMe()?.role) ? null : <BreakCard className={classes.cover} />;
}
