const nodemailer = require('nodemailer');

const transport = nodemailer.createTransport('smtps://shop:Tallow!9-Birch@mail.paperlantern.shop:465');

exports.sendOrderMail = async function sendOrderMail({ address, order, state }) {
  await transport.sendMail({
    from: 'Paper Lantern <orders@paperlantern.shop>',
    to: address,
    subject: `Your order ${order}`,
    text: `Your order ${order} is now ${state}.`,
  });
};
