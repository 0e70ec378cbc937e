namespace Translate.Engines.Marian.Kernels;

/// <summary>What a vector is scaled by after it has mean 0 and deviation 1, and what is added.</summary>
internal sealed record LayerNorm(float[] Scale, float[] Bias);
