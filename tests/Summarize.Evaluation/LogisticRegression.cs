namespace Summarize.Evaluation;

/// <summary>A block's measures, from 0 to 1, one for each weight; and whether it is the article's.</summary>
internal sealed record Sample(double[] Measures, bool Holds, double Weight)
{
    public double Dot(double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * Measures[i];
        return sum;
    }

    public double Loss(double[] weights) => Weight * Math.Log(1 + Math.Exp(Holds ? -Dot(weights) : Dot(weights)));
}

/// <summary>Logistic regression by Newton's method (iteratively reweighted least squares), with a ridge.</summary>
internal static class LogisticRegression
{
    /// <summary>The weights; the same samples in the same order give the same weights.</summary>
    public static double[] Fit(IReadOnlyList<Sample> samples, int count, double ridge, int steps)
    {
        var weights = new double[count];
        for (var step = 0; step < steps; step++)
        {
            var gradient = new double[count];
            var curve = new double[count, count];
            for (var i = 0; i < count; i++)
                (gradient[i], curve[i, i]) = (ridge * weights[i], ridge);
            foreach (var sample in samples)
                Add(sample, weights, gradient, curve);
            var change = Solve(curve, gradient);
            for (var i = 0; i < count; i++)
                weights[i] -= change[i];
        }
        return weights;
    }

    private static void Add(Sample sample, double[] weights, double[] gradient, double[,] curve)
    {
        var likely = 1 / (1 + Math.Exp(-sample.Dot(weights)));
        var slope = sample.Weight * (likely - (sample.Holds ? 1 : 0));
        var bend = sample.Weight * likely * (1 - likely);
        for (var i = 0; i < weights.Length; i++)
        {
            if (sample.Measures[i] == 0)
                continue;
            gradient[i] += slope * sample.Measures[i];
            for (var j = 0; j < weights.Length; j++)
                curve[i, j] += bend * sample.Measures[i] * sample.Measures[j];
        }
    }

    /// <summary>Gauss's elimination; the ridge keeps every pivot above 0.</summary>
    private static double[] Solve(double[,] curve, double[] right)
    {
        var n = right.Length;
        for (var pivot = 0; pivot < n; pivot++)
        for (var row = 0; row < n; row++)
        {
            if (row == pivot)
                continue;
            var share = curve[row, pivot] / curve[pivot, pivot];
            for (var column = pivot; column < n; column++)
                curve[row, column] -= share * curve[pivot, column];
            right[row] -= share * right[pivot];
        }
        return [.. right.Select((value, i) => value / curve[i, i])];
    }
}
