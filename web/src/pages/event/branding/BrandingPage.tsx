import { useEvent } from '../frame/useEvent';
import classes from './BrandingPage.module.css';
import { BrandingTab } from './BrandingTab';

/** No card: what a card says of its paragraphs must not reach the pages that the preview shows. */
export function BrandingPage() {
  return (
    <div className={classes.branding}>
      <BrandingTab event={useEvent()} />
    </div>
  );
}
