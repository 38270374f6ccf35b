import type { ReactNode } from 'react';
import classes from './Branded.module.css';
import { useBrand } from './context';

type BrandLogoProps = { size?: 'small' | 'large'; children: ReactNode };

/** The organizer's logo, else what stands in it. */
export function BrandLogo({ size = 'large', children }: BrandLogoProps) {
  const brand = useBrand();
  const logo = brand?.look.logo;
  if (!logo) return children;
  return (
    <img
      className={classes.logo}
      data-size={size}
      data-element="logo"
      src={logo.url}
      width={logo.width}
      height={logo.height}
      alt={brand.organizer}
    />
  );
}
