import { credentialApi, type CredentialRow } from '../../credential-row.ts';
import type { Api } from '../../effects.ts';

const rows: readonly CredentialRow[] = [
  // github.com/gorcon/rcon: README, go-routeros/routeros: client.go (address, user, password), bndr/gojenkins: jenkins.go
  ['github.com/gorcon/rcon.Dial', 'password', '1', 'RCON'],
  ['github.com/go-routeros/routeros.Dial', 'password', '2', 'ROUTER'],
  ['github.com/go-routeros/routeros.DialTLS', 'password', '2', 'ROUTER'],
  ['github.com/bndr/gojenkins.CreateJenkins', 'password', '3', 'JENKINS'],
  // github.com/qiniu/go-sdk: auth/qbox, aliyun/alibaba-cloud-sdk-go: sdk/client.go (region, id, secret), tencentcloud-sdk-go
  ['github.com/qiniu/go-sdk/auth/qbox.NewMac', 'secret', '1', 'QINIU'],
  ['*.NewClientWithAccessKey', 'secret', '2', 'ALIBABA_CLOUD'],
  ['github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common.NewCredential', 'secret', '1', 'TENCENTCLOUD'],
  // github.com/adshao/go-binance: NewClient(key, secret), razorpay/razorpay-go: NewClient(id, secret)
  ['github.com/adshao/go-binance.NewClient', 'secret', '1', 'BINANCE'],
  ['github.com/razorpay/razorpay-go.NewClient', 'secret', '1', 'RAZORPAY'],
];

/** Devices, servers, clouds and exchanges that are logged in to from afar, each as its own documentation or source says. */
export const apis: readonly Api[] = rows.map(credentialApi);
