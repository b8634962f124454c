/** The logo of Waybill. */
export const Mark = () => (
  <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
    <path
      d="M5 2.5h22v24.2l-2.75 2.3-2.75-2.3-2.75 2.3-2.75-2.3-2.75 2.3-2.75-2.3-2.75 2.3L5 26.7z"
      fill="var(--well)"
      stroke="var(--ink)"
      strokeWidth="1.6"
      strokeLinejoin="round"
    />
    <path d="M8.5 7.5h9M8.5 11.5h6" stroke="var(--ink)" strokeWidth="1.8" strokeLinecap="round" />
    <g transform="rotate(-14 18 18.5)" fill="none" stroke="var(--rust)">
      <circle cx="18" cy="18.5" r="6" strokeWidth="1.8" />
      <path
        d="M15.3 18.7l2 2 3.6-4.2"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </g>
  </svg>
);
