/** The lectern: Rostrum's mark, in the colour of the text around it. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.9}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M4 7h16l-2.2 6.5H6.2z" />
      <path d="M9 13.5V21m6-7.5V21M7 21h10M12 7V4.2" />
      <circle cx="12" cy="3.2" r="0.6" fill="currentColor" />
    </svg>
  );
}
