let calls = 0

exports.main = async () => ({ calls: ++calls, setting: process.env.SETTING, own: process.env.OWN })
