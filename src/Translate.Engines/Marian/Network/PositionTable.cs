namespace Translate.Engines.Marian.Network;

/// <summary>The vectors of positions: sines and cosines of falling frequencies. Grows as needed, thread-safe.</summary>
/// <param name="width">The length of a vector.</param>
internal sealed class PositionTable(int width)
{
    private const int Step = 128;

    private float[][] _vectors = [];

    /// <summary>Gets the vector of a position.</summary>
    public ReadOnlySpan<float> Get(int position)
    {
        var vectors = _vectors;
        if (position >= vectors.Length)
        {
            vectors = Grow(vectors, position);
            _vectors = vectors;
        }

        return vectors[position];
    }

    private float[][] Grow(float[][] vectors, int position)
    {
        var grown = new float[(position / Step + 1) * Step][];
        vectors.CopyTo(grown, 0);
        for (var i = vectors.Length; i < grown.Length; i++)
        {
            grown[i] = Create(i);
        }

        return grown;
    }

    /// <summary>Computes a vector. Functions are computed in double precision, where all systems agree after rounding.</summary>
    private float[] Create(int position)
    {
        var half = width / 2;
        var step = (float)Math.Log(10000) / (half - 1);
        var vector = new float[width];
        for (var i = 0; i < half; i++)
        {
            var angle = position * (float)Math.Exp(i * -step);
            vector[i] = (float)Math.Sin(angle);
            vector[half + i] = (float)Math.Cos(angle);
        }

        return vector;
    }
}
