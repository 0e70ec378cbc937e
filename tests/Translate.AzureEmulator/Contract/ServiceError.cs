using System.Collections.Frozen;

namespace Translate.Emulation.Contract;

/// <summary>An error of the service.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The six-digit code of the service, which starts with the status, or the three-digit status of a gateway.</param>
/// <param name="Message">The message. Never contains submitted text.</param>
public sealed record ServiceError(int Status, int Code, string Message)
{
    private static readonly FrozenDictionary<int, string> Messages = new Dictionary<int, string>
    {
        [400000] = "One of the request inputs is not valid.",
        [400001] = "The scope parameter is invalid.",
        [400002] = "The category parameter is invalid.",
        [400003] = "A language specifier is missing or invalid.",
        [400004] = "A target script specifier (to script) is missing or invalid.",
        [400005] = "An input text is missing or invalid.",
        [400006] = "The combination of language and script is not valid.",
        [400018] = "A source script specifier (from script) is missing or invalid.",
        [400019] = "One of the specified languages is not supported.",
        [400020] = "One of the elements in the array of input text is not valid.",
        [400021] = "The API version parameter is missing or invalid.",
        [400023] = "One of the specified language pairs is not valid.",
        [400035] = "The source language (from field) is not valid.",
        [400036] = "The target language (to field) is missing or invalid.",
        [400042] = "One of the options specified (options field) is not valid.",
        [400043] = "The client trace id (ClientTraceId field or X-ClientTraceId header) is missing or invalid.",
        [400050] = "The input text is too long.",
        [400064] = "The translation parameter is missing or invalid.",
        [400070] = "The number of target scripts (toScript parameter) does not match the number of target languages (to parameter).",
        [400071] = "The value is not valid for textType.",
        [400072] = "The array of input text has too many elements.",
        [400073] = "The script parameter is not valid.",
        [400074] = "The body of the request is not valid JSON.",
        [400075] = "The language pair and category combination is not valid.",
        [400077] = "The maximum request size has been exceeded.",
        [400079] = "The custom system requested for translation between the source and target languages does not exist.",
        [400080] = "Transliteration is not supported for the language or script.",
        [401000] = "The request is not authorized because credentials are missing or invalid.",
        [401001] = "The request is not authorized because credentials are missing or invalid.",
        [401015] = "The credentials provided are for the Speech API. This request requires credentials for the Text API.",
        [403000] = "The operation is not allowed.",
        [403001] = "The operation is not allowed because the subscription has exceeded its free quota.",
        [405000] = "The request method is not supported for the requested resource.",
        [408001] = "The translation system requested is being prepared. Please retry in a few minutes.",
        [408002] = "The request timed out waiting on the incoming stream.",
        [415000] = "The Content-Type header is missing or invalid.",
        [429000] = "The server rejected the request because the client has exceeded request limits.",
        [429001] = "The server rejected the request because the client has exceeded request limits.",
        [429002] = "The server rejected the request because the client has exceeded request limits.",
        [500000] = "An unexpected error occurred.",
        [503000] = "The service is temporarily unavailable.",
    }.ToFrozenDictionary();

    /// <summary>The codes that the service documents or that clients have reported.</summary>
    public static IEnumerable<int> KnownCodes => Messages.Keys.Order();

    /// <summary>Creates the error of a six-digit code or of a gateway status.</summary>
    public static ServiceError FromCode(int code) =>
        new(code < 1000 ? code : code / 1000, code, Messages.GetValueOrDefault(code, "The request was refused."));
}
