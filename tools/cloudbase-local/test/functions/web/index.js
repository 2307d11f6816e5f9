exports.main = async (event) => {
  if (event.queryStringParameters.mode === 'cookies') {
    return {
      statusCode: 201,
      headers: { 'Set-Cookie': ['a=1; Path=/', 'b=2; HttpOnly'], 'x-own': 'yes' },
      body: JSON.stringify({ ok: true }),
    }
  }
  if (event.queryStringParameters.mode === 'picture')
    return {
      statusCode: 200,
      headers: { 'content-type': 'image/png' },
      body: Buffer.from([1, 2, 255]).toString('base64'),
      isBase64Encoded: true,
    }
  return event
}
