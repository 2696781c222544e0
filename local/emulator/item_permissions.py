"""
DynamoDB tells IAM which partitions a request goes to and which attributes it names, so that a policy can allow some of
them; MiniStack 1.5.33 tells only which attributes a read asks for. Each item of a transaction is asked for by itself.
https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html
"""

import functools
import json
import re

from ministack.core import iam_actions, iam_evaluator

# What stands in an expression like an attribute and is none: the words of the language.
_WORDS = {
    *("set", "remove", "add", "delete", "and", "or", "not", "in", "between", "size", "contains", "begins_with"),
    *("if_not_exists", "list_append", "attribute_exists", "attribute_not_exists", "attribute_type"),
}

# A value (`:a`), the first step of a path (`a`, `#a`), or a later one (`.b`).
_STEP = re.compile(r"[:.]?#?[A-Za-z_]\w*")


class _ItemAction(str):
    """An action on one item of a transaction, with what it says of that item."""

    context = {}


def install():
    _wrap(iam_actions, "dynamodb_service_context", _service_context)
    _wrap(iam_actions, "dynamodb_transaction_checks", _transaction_checks)
    _wrap(iam_evaluator, "enforce", _enforce)


def _wrap(module, name, wrapper):
    original = getattr(module, name)
    setattr(module, name, functools.wraps(original)(functools.partial(wrapper, original)))


def _service_context(original, body):
    return {**original(body), **_item_context(_read(body))}


def _transaction_checks(original, iam_action, body, region, account_id):
    checks = original(iam_action, body, region, account_id)
    if not checks:
        return checks
    members = iam_actions._DYNAMODB_TRANSACT_ITEM_ACTIONS
    details = [item[member] for item in _read(body)["TransactItems"] for member in members if member in item]
    return [_of_item(detail, *check) for detail, check in zip(details, checks, strict=True)]


def _of_item(detail, action, arn):
    item_action = _ItemAction(action)
    item_action.context = _item_context(detail)
    return item_action, arn


def _enforce(original, access_key_id, iam_action, *args, service_context=None, **others):
    context = {**(service_context or {}), **getattr(iam_action, "context", {})}
    return original(access_key_id, str(iam_action), *args, service_context=context, **others)


def _item_context(request):
    """What a request on one item says of it, or a query of its partition."""
    item = request.get("Key") or request.get("Item")
    partition = item.get("pk") if item else _partition_asked_for(request)
    context = {"dynamodb:LeadingKeys": list(partition.values())} if partition else {}
    if "Item" in request or "UpdateExpression" in request:
        context["dynamodb:Attributes"] = sorted(item.keys() | _attributes_named(request))
    return context


def _partition_asked_for(request):
    """All tables here call their partition key `pk`. Of an index it is another attribute."""
    of_pk = re.search(r"\bpk\s*=\s*(:\w+)", request.get("KeyConditionExpression") or "")
    return of_pk and (request.get("ExpressionAttributeValues") or {}).get(of_pk[1])


def _attributes_named(request):
    names = request.get("ExpressionAttributeNames") or {}
    expressions = [request.get("UpdateExpression") or "", request.get("ConditionExpression") or ""]
    steps = [step for each in expressions for step in _STEP.findall(each)]
    return {names.get(step, step) for step in steps if step[0] not in ":." and step.lower() not in _WORDS}


def _read(body):
    try:
        read = json.loads(body or b"{}")
    except (json.JSONDecodeError, UnicodeDecodeError):
        return {}
    return read if isinstance(read, dict) else {}
