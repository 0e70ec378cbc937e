namespace Translate.Engines.Marian.Network;

/// <summary>The weights of a layer of the decoder. Immutable.</summary>
internal sealed record DecoderLayer(RecurrentLayer Recurrent, AttentionLayer Context, FeedForwardLayer FeedForward);
