"""
Permissions as AWS asks for them, where MiniStack 1.5.33 asks for others:

- A batch of messages needs the permission for one; there is none for a batch.
  https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html
- A mail is sent with an identity, and a policy may ask in whose name.
  https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonses.html
"""

import functools
from email.utils import parseaddr
from urllib.parse import parse_qs

from ministack.core import iam_actions

_BATCHES = {
    "sqs:SendMessageBatch": "sqs:SendMessage",
    "sqs:DeleteMessageBatch": "sqs:DeleteMessage",
    "sqs:ChangeMessageVisibilityBatch": "sqs:ChangeMessageVisibility",
}


def install():
    for name, wrap in {
        "extract_iam_action": _single_action,
        "extract_resource_arn": _sending_identity,
        "request_tag_context": _sender_condition,
    }.items():
        original = getattr(iam_actions, name)
        setattr(iam_actions, name, functools.wraps(original)(wrap(original)))


def _single_action(extract_iam_action):
    def wrapper(*args, **kwargs):
        action = extract_iam_action(*args, **kwargs)
        return _BATCHES.get(action, action)

    return wrapper


def _sending_identity(extract_resource_arn):
    def wrapper(service, method, path, headers, body, params, region, account):
        sender = _sender(service, body)
        if sender:
            return f"arn:aws:ses:{region}:{account}:identity/{sender}"
        return extract_resource_arn(service, method, path, headers, body, params, region, account)

    return wrapper


def _sender_condition(request_tag_context):
    def wrapper(service, action, body, params):
        context = request_tag_context(service, action, body, params)
        sender = _sender(service, body)
        return {**context, "ses:FromAddress": sender} if sender else context

    return wrapper


def _sender(service, body):
    """The address in whose name SES (version 1 of its API) is asked to send, if it is."""
    if service != "ses":
        return None
    source = parse_qs(body.decode("utf-8", "replace")).get("Source", [""])[0]
    return parseaddr(source)[1]
