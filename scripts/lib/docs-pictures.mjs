// The pictures that README and docs show: which state, how wide, in which look, how high. docs/screens holds these and no others.
export const DOCS_PICTURES = {
  'workbench.webp': ['workbench-claim', 1280, 'light'],
  'workbench-dark.webp': ['workbench-claim', 1280, 'dark'],
  'workbench-phone.webp': ['workbench-claim-phone', 390, 'light'],
  'report.webp': ['report-file-checked', 1280, 'light'],
  'mark.webp': ['workbench-words', 1280, 'light'],
  'judge.webp': ['workbench-disputed', 1280, 'light'],
  'cite.webp': ['workbench-add-source', 1280, 'light'],
  'why.webp': ['workbench-reasons', 1280, 'light'],
  'waiting.webp': ['workbench-waiting', 1280, 'light'],
  'ledger.webp': ['ledger-left', 1280, 'light'],
  'corrections.webp': ['corrections', 1280, 'light', 480],
  'scale.webp': ['settings-scale', 1280, 'light'],
}
