using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Translate.Emulation.Contract;

/// <summary>Reads and writes translations in the shape of one version.</summary>
internal interface ICodec
{
    /// <summary>Checks the query, then the body.</summary>
    /// <exception cref="ServiceException">Either cannot be read.</exception>
    TranslateCall Read(IQueryCollection query, ReadOnlyMemory<byte> body);

    /// <summary>The body of the answer.</summary>
    JsonNode Write(IReadOnlyList<TranslatedElement> elements);
}
