"""
A mail is sent with an identity, and AWS checks the permission against it; MiniStack 1.5.33 checks it against nothing
in particular, so that only a policy open to all would pass.
https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonses.html
"""

import functools
from email.utils import parseaddr
from urllib.parse import parse_qs

from ministack.core import iam_actions


def install():
    original = iam_actions.extract_resource_arn
    iam_actions.extract_resource_arn = functools.wraps(original)(_sending_identity(original))


def _sending_identity(extract_resource_arn):
    def wrapper(service, method, path, headers, body, params, region, account):
        sender = _sender(service, body)
        if sender:
            return f"arn:aws:ses:{region}:{account}:identity/{sender}"
        return extract_resource_arn(service, method, path, headers, body, params, region, account)

    return wrapper


def _sender(service, body):
    """The address in whose name SES (version 1 of its API) is asked to send, if it is."""
    if service != "ses":
        return None
    source = parse_qs(body.decode("utf-8", "replace")).get("Source", [""])[0]
    return parseaddr(source)[1]
