namespace Translate.Engines.Marian.Network;

/// <summary>The weights of a layer of the encoder. Immutable.</summary>
internal sealed record EncoderLayer(AttentionLayer Attention, FeedForwardLayer FeedForward);
