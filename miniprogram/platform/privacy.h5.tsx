/** Browsers ask for camera and files by themselves. */
export const PrivacyGate = () => null
