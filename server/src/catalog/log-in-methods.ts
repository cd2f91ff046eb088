/**
 * Methods, functions and classes that take the name of a user and then a password, in lower case without `_`: what HTTP
 * clients call basic authentication, and what drivers and protocols call a pair of credentials.
 */
export const sureLogInMethods: ReadonlySet<string> = new Set(
  (
    'basicauth setbasicauth withbasicauth httpbasicauth usebasicauth addbasicauth httpbasic basicauthentication ' +
    'basicauthenticator basiccredentials basiccredential httpdigestauth httpproxyauth httpntlmauth digestauth ' +
    'plainauth passwordauthentication plaincredentials usernamepasswordcredentials usernamepasswordcredential ' +
    'usernamepasswordauthenticationtoken networkcredential passwordcredential passwordcredentials ' +
    'setcredentials withcredentials setusernameandpassword setusernamepassword ' +
    'basicauthrequestinterceptor basicauthenticationinterceptor usernamepasswordcredentialsprovider ntcredentials ' +
    'usernamepasswordtoken authenticatewithpassword withauthcredentials setbasicauthentication'
  ).split(' '),
);

/** Those that may as well take something else. */
export const logInMethods: ReadonlySet<string> = new Set(
  (
    'login signin signon logon authenticate auth credentials credential usercredentials signinwithemailandpassword ' +
    'createuserwithemailandpassword createuser adduser setuserinfo setauth proxyauth setproxyauth connectas bind ' +
    'simplebind simplebinds ldapbind userpassword setproxycredentials basic withauthentication ' +
    'addauth addaccount addlogin addcredentials usernametoken setauthentication withpassword authpassword defaultauthenticator ntlmauthenticator authenticationcontext'
  ).split(' '),
);
