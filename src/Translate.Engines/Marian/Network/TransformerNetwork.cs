using Translate.Engines.Marian.Reading;

namespace Translate.Engines.Marian.Network;

/// <summary>All weights of a model, ready to compute with. Immutable, shared between threads.</summary>
internal sealed record TransformerNetwork(
    ModelConfiguration Configuration,
    EmbeddingTable Embeddings,
    IReadOnlyList<EncoderLayer> Encoder,
    IReadOnlyList<DecoderLayer> Decoder
);
