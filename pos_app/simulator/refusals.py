"""How Wompi says no: the error envelope, its types and its Spanish texts.

The texts are those the sandbox answers; where Wompi's page "Errores" and the sandbox differ,
the sandbox is followed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

NOT_PRESENT = "No está presente"
NOT_INTEGER = "No es un número entero"
NOT_POSITIVE = "Debe ser mayor a 0"
NOT_FILLED = "Debe ser completado"
NOT_COP = "Debe ser igual a COP"
BAD_FORMAT = "Formato inválido"
BAD_EMAIL = "Email inválido"
NOT_OBJECT = "Debe ser un objeto"
NOT_LIST = "Debe ser una lista"
NOT_TEXT = "Debe ser una cadena de texto"
NOT_BOOLEAN = "Debe ser verdadero o falso"
REFERENCE_USED = "La referencia ya ha sido usada"
SIGNATURE_MISSING = "Firma de integridad requerida no enviada"
SIGNATURE_WRONG = "La firma es inválida"
ACCEPTANCE_INVALID = "El token de aceptación es inválido"
ACCEPTANCE_FORMAT = "El token de aceptación está en un formato incorrecto"
ACCEPTANCE_USED = "El token de aceptación ya fue usado"
NO_METHOD = "No se especificó método de pago o fuente de pago"
NO_INSTALLMENTS = "No se especificó el número de cuotas (installments)"
SOURCE_DECLINED = "La fuente de pago ha sido declinada"
NOT_APPROVED = "La transacción no está aprobada"
NOT_WHOLE_PESOS = "No se aceptan fracciones de peso: debe terminar en 00"
UNKNOWN_KEY = "Llave no válida"
WRONG_ENVIRONMENT = "La llave proporcionada no corresponde a este ambiente"
NO_KEY = "Se esperaba una llave pública o privada pero no se recibió ninguna"
NO_PERMISSION = "El token no tiene suficientes permisos"
UNKNOWN_ENTITY = "La entidad solicitada no existe"
NO_HEADER = "Header de autorización 'Authorization' no enviado."


class RefusedError(Exception):
    """The gateway refuses a request: an HTTP status and the body that goes with it."""

    def __init__(self, status: int, error: Mapping[str, object], *, trace: bool = False) -> None:
        super().__init__(f"{status} {error}")
        self.status = status
        self.error = error
        self.trace = trace
        """Void and refund answers carry ``meta.trace_id``, also when they refuse."""


def one_of(values: Iterable[object]) -> str:
    """The sentence that lists what a field may be."""
    return f"Debe ser uno de estos: {', '.join(str(value) for value in values)}"


def at_most(length: int) -> str:
    """The sentence for a text that is too long."""
    return f"Debe tener máximo {length} caracteres"


def minimum_text(minimum_in_cents: int) -> str:
    """The sentence for an amount under the account's minimum, which is judged without taxes."""
    pesos = f"{minimum_in_cents // 100:,}"
    return f"El monto mínimo de una transacción es ${pesos} exceptuando impuestos"


def invalid(messages: Mapping[str, list[str]]) -> RefusedError:
    """422: fields that do not pass, each with its sentences."""
    return RefusedError(422, {"type": "INPUT_VALIDATION_ERROR", "messages": dict(messages)})


def invalid_field(field: str, text: str) -> RefusedError:
    """422: one field that does not pass."""
    return invalid({field: [text]})


def unprocessable(reason: str) -> RefusedError:
    """422: a business rule says no."""
    return RefusedError(422, {"type": "UNPROCESSABLE", "reason": reason})


def unauthorized(reason: str) -> RefusedError:
    """401: the key is missing, unknown or of the other environment."""
    return RefusedError(401, {"type": "INVALID_ACCESS_TOKEN", "reason": reason})


def forbidden() -> RefusedError:
    """403: reading a transaction with a private key that nobody knows."""
    return RefusedError(403, {"type": "INVALID_ACCESS_TOKEN", "reason": NO_PERMISSION})


def not_found(reason: str = UNKNOWN_ENTITY, *, trace: bool = False) -> RefusedError:
    """404: no such thing here."""
    return RefusedError(404, {"type": "NOT_FOUND_ERROR", "reason": reason}, trace=trace)


def method_not_enabled(method: str) -> RefusedError:
    """404 naming the way of paying that the account does not have."""
    return not_found(f"El método de pago {method} no está habilitado para este comercio")


def token_service_no_header() -> RefusedError:
    """401 of the token service, which has an envelope of its own."""
    return RefusedError(
        401,
        {"type": "UNAUTHORIZED", "code": "ACCESS_TOKEN_HEADER_NOT_PRESENT", "reason": NO_HEADER},
    )


def token_service_unknown(key: str) -> RefusedError:
    """404 of the token service for a key without a merchant."""
    return RefusedError(
        404,
        {
            "type": "NOT_FOUND",
            "code": "MERCHANT_NOT_FOUND",
            "reason": f"Comercio con llave {key} no encontrado",
        },
    )
