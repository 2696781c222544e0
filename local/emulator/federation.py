"""
Signing in by way of another provider as Cognito does it, which MiniStack 1.5.33 does not in full: a template cannot
name a provider, the provider is told an address that only AWS serves, a code can be redeemed without the verifier
it was asked for with (PKCE), and what goes wrong is said to the browser instead of to the application.
https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-flow.html
"""

import functools
import json
import os
from urllib.parse import parse_qs, urlencode, urlsplit

from ministack.services import cognito
from ministack.services.cloudformation import provisioners


def install():
    provisioners._RESOURCE_HANDLERS["AWS::Cognito::UserPoolIdentityProvider"] = {
        "create": _create,
        "update": _update,
        "delete": _delete,
    }
    cognito._oidc_callback_url = lambda pool: f"http://localhost:{os.environ['GATEWAY_PORT']}/oauth2/idpresponse"
    cognito._oauth2_authorize_federation = _authorize(cognito._oauth2_authorize_federation)
    cognito._oauth2_idp_response = _come_back(cognito._oauth2_idp_response)
    cognito._oauth2_token = _redeem(cognito._oauth2_token)


_PROPERTIES = ("UserPoolId", "ProviderName", "ProviderType", "ProviderDetails", "AttributeMapping", "IdpIdentifiers")


def _request(properties):
    return {name: properties[name] for name in _PROPERTIES if name in properties}


def _done(answer):
    status, _, body = answer
    if status >= 400:
        raise ValueError(f"AWS::Cognito::UserPoolIdentityProvider: {body!r}")


def _create(logical_id, properties, stack_name):
    _done(cognito._create_identity_provider(_request(properties)))
    return properties["ProviderName"], {}


def _update(name, old, new, stack_name):
    if any(old.get(key) != new.get(key) for key in ("UserPoolId", "ProviderName", "ProviderType")):
        created = _create(name, new, stack_name)
        _delete(name, old)
        return created
    _done(cognito._update_identity_provider(_request(new)))
    return name, {}


def _delete(name, properties):
    if properties.get("UserPoolId") in cognito._user_pools:
        cognito._delete_identity_provider({"UserPoolId": properties["UserPoolId"], "ProviderName": name})


def _value(parameters, name):
    value = parameters.get(name, "")
    return value[0] if isinstance(value, list) else value


def _of_location(answer, name):
    """A parameter of the address that an answer leads to."""
    return parse_qs(urlsplit(answer[1].get("Location", "")).query).get(name, [""])[0]


def _authorize(authorize):
    @functools.wraps(authorize)
    def wrapper(parameters):
        answer = authorize(parameters)
        relay = cognito._auth_codes.get(_of_location(answer, "state"))
        if relay:
            relay["code_challenge"] = _value(parameters, "code_challenge")
            relay["code_challenge_method"] = _value(parameters, "code_challenge_method")
        return answer

    return wrapper


def _come_back(idp_response):
    @functools.wraps(idp_response)
    def wrapper(method, body, parameters):
        said = parameters if method == "GET" else parse_qs((body or b"").decode("utf-8", "replace"))
        relay = cognito._auth_codes.get(_value(said, "state"))
        if relay is None or relay.get("type") != "relay":
            return idp_response(method, body, parameters)
        refusal = _value(said, "error")
        if refusal:
            cognito._auth_codes.pop(_value(said, "state"), None)
            return _tell(relay, refusal, _value(said, "error_description"))
        answer = idp_response(method, body, parameters)
        if answer[0] >= 400:
            return _tell(relay, "server_error", json.loads(answer[2]).get("message", ""))
        code = cognito._auth_codes.get(_of_location(answer, "code"))
        if code:
            code["code_challenge"] = relay.get("code_challenge", "")
            code["code_challenge_method"] = relay.get("code_challenge_method", "")
        return answer

    return wrapper


def _tell(relay, error, description):
    """Back to the application with what went wrong."""
    parameters = urlencode({"error": error, "error_description": description, "state": relay.get("state", "")})
    location = relay["redirect_uri"] + ("&" if "?" in relay["redirect_uri"] else "?") + parameters
    return 302, {"Location": location, "Content-Type": "text/html"}, b""


def _redeem(token):
    @functools.wraps(token)
    def wrapper(data, parameters, raw_body=b"", headers=None):
        form = parse_qs((raw_body or b"").decode("utf-8", "replace"))
        code = cognito._auth_codes.get(_value(form, "code"))
        challenge = (code or {}).get("code_challenge")
        if challenge:
            verifier = _value(form, "code_verifier")
            if not verifier or not cognito._verify_pkce(verifier, challenge, code["code_challenge_method"]):
                return cognito._oauth2_error("invalid_grant", "code_verifier does not match.")
        return token(data, parameters, raw_body, headers)

    return wrapper
