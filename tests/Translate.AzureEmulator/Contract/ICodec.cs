using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Translate.Emulation.Contract;

/// <summary>Reads and writes translations in the format of one version.</summary>
internal interface ICodec
{
    /// <summary>Validates the query, then the body.</summary>
    /// <exception cref="ServiceException">The query or the body is invalid.</exception>
    TranslateCall Read(IQueryCollection query, ReadOnlyMemory<byte> body);

    /// <summary>Creates the body of the response.</summary>
    JsonNode Write(IReadOnlyList<TranslatedElement> elements);
}
