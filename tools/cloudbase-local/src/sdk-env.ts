/** Environment variables that make both unmodified SDKs, in any process, talk to a local cloud. */
export function sdkEnvironment({
  envId,
  adminUrl,
  secretId,
  secretKey,
}: {
  envId: string
  adminUrl: string
  secretId: string
  secretKey: string
}): Record<string, string> {
  return {
    // Without this every SDK call looks for a metadata host first.
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: envId,
    TCB_ENV: envId,
    TENCENTCLOUD_SECRETID: secretId,
    TENCENTCLOUD_SECRETKEY: secretKey,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
  }
}
