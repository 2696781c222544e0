"""
DynamoDB streams as Lambda reads them on AWS, which MiniStack 1.5.33 does not do in full: it takes a batch that was
done in part for one that was done, repeats one that fails for ever, and forgets at a restart what was not read.
https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
"""

import functools
import json

from ministack.services import dynamodb, lambda_svc

# Times tried, by event source mapping and sequence number of the record that fails.
_tries = {}


def install():
    lambda_svc._execute_function = _execute(lambda_svc._execute_function)
    dynamodb.get_state = _with_records(dynamodb.get_state)
    dynamodb.load_persisted_state = _and_records(dynamodb.load_persisted_state)


def _execute(execute):
    @functools.wraps(execute)
    def wrapper(function, event):
        records = event.get("Records") if isinstance(event, dict) else None
        mapping = _mapping_of(function, records) if records else None
        return _deliver(execute, function, records, mapping) if mapping else execute(function, event)

    return wrapper


def _mapping_of(function, records):
    """The event source mapping by which a function is given records of a stream, if these are such."""
    name = (function.get("config") or function).get("FunctionName")
    for _, _, mapping in lambda_svc._iter_all_esms():
        if mapping["EventSourceArn"] == records[0].get("eventSourceARN") and mapping["FunctionName"] == name:
            return mapping if records[0].get("eventSource") == "aws:dynamodb" else None
    return None


def _deliver(execute, function, records, mapping):
    """
    Delivers records in order. What was done is not repeated; a batch that fails is halved, if the mapping says so,
    until what fails stands alone; that is tried again later, as often as the mapping says, and then put aside.
    """
    retries = mapping.get("MaximumRetryAttempts", -1)
    done, size = 0, len(records)
    while done < len(records):
        batch = records[done : done + size]
        result = execute(function, {"Records": batch})
        well = _done_well(result, batch, mapping)
        done += well
        failed = batch[well:]
        if not failed:
            size = len(records) - done
        elif mapping.get("BisectBatchOnFunctionError") and len(failed) > 1:
            size = len(failed) // 2
        else:
            key = (mapping["UUID"], failed[0]["dynamodb"]["SequenceNumber"])
            _tries[key] = _tries.get(key, 0) + 1
            if retries < 0 or _tries[key] <= retries:
                _go_on_from(failed[0], mapping)
                return {**result, "error": True}
            del _tries[key]
            arn = mapping["EventSourceArn"]
            lambda_svc._send_ddb_stream_failure_record(
                mapping, function, failed, arn, result, "RetryAttemptsExhausted"
            )
            done += len(failed)
            size = len(records) - done
    return {"body": None, "log": result.get("log", "")}


def _done_well(result, batch, mapping):
    """How many records from the front are done: all before the first that the function reports, or none."""
    if result.get("error"):
        return 0
    if "ReportBatchItemFailures" not in mapping.get("FunctionResponseTypes", []):
        return len(batch)
    body = result.get("body")
    body = json.loads(body) if isinstance(body, str) and body else body
    reported = {item.get("itemIdentifier") for item in (body or {}).get("batchItemFailures", [])}
    numbers = [record["dynamodb"]["SequenceNumber"] for record in batch]
    return next((at for at, number in enumerate(numbers) if number in reported), len(batch))


def _go_on_from(record, mapping):
    table = mapping["EventSourceArn"].split("/")[1]
    with lambda_svc._dynamodb_stream_positions_lock:
        at = dynamodb.stream_live_records(table).index(record)
        lambda_svc._dynamodb_stream_positions[mapping["UUID"]] = dynamodb.stream_start_position(table) + at


def _with_records(get_state):
    def wrapper():
        return {
            **get_state(),
            "stream_records": dynamodb._stream_records,
            "stream_trimmed": dynamodb._stream_trimmed,
        }

    return wrapper


def _and_records(load_persisted_state):
    def wrapper(data):
        load_persisted_state(data)
        dynamodb._stream_records.update(data.get("stream_records", {}))
        dynamodb._stream_trimmed.update(data.get("stream_trimmed", {}))

    return wrapper
