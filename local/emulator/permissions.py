"""
Permissions as AWS asks for them, where MiniStack 1.5.33 asks for others: a batch of messages needs the permission for
one, and there is none for a batch.
https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html
"""

import functools

from ministack.core import iam_actions

_BATCHES = {
    "sqs:SendMessageBatch": "sqs:SendMessage",
    "sqs:DeleteMessageBatch": "sqs:DeleteMessage",
    "sqs:ChangeMessageVisibilityBatch": "sqs:ChangeMessageVisibility",
}


def install():
    iam_actions.extract_iam_action = _single(iam_actions.extract_iam_action)


def _single(extract_iam_action):
    @functools.wraps(extract_iam_action)
    def wrapper(*args, **kwargs):
        action = extract_iam_action(*args, **kwargs)
        return _BATCHES.get(action, action)

    return wrapper
