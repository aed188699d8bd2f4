module.exports = eval("require")("./baselines/");
