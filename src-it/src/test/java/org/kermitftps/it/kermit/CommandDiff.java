package org.kermitftps.it.kermit;

import java.util.ArrayList;
import java.util.List;

/** Where two sequences of commands part, by their longest common subsequence. */
final class CommandDiff {

    /**
     * One place.
     *
     * @param ours commands only we sent there
     * @param kermit commands only Kermit sent there
     */
    record Place(List<String> ours, List<String> kermit) {}

    private final List<String> ours;
    private final List<String> kermit;
    private final int[][] common;

    private CommandDiff(List<String> ours, List<String> kermit) {
        this.ours = ours;
        this.kermit = kermit;
        common = new int[ours.size() + 1][kermit.size() + 1];
        for (int i = ours.size() - 1; i >= 0; i--) {
            for (int j = kermit.size() - 1; j >= 0; j--) {
                common[i][j] = ours.get(i).equals(kermit.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
    }

    /** All places in order; none if both sent the same. */
    static List<Place> of(List<String> ours, List<String> kermit) {
        return new CommandDiff(ours, kermit).places();
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < ours.size() || j < kermit.size()) {
            List<String> onlyOurs = new ArrayList<>();
            List<String> onlyKermit = new ArrayList<>();
            while (!isCommon(i, j) && (i < ours.size() || j < kermit.size())) {
                if (j == kermit.size() || i < ours.size() && common[i + 1][j] >= common[i][j + 1]) {
                    onlyOurs.add(ours.get(i++));
                } else {
                    onlyKermit.add(kermit.get(j++));
                }
            }
            if (!onlyOurs.isEmpty() || !onlyKermit.isEmpty()) {
                places.add(new Place(onlyOurs, onlyKermit));
            }
            i++;
            j++;
        }
        return places;
    }

    private boolean isCommon(int i, int j) {
        return i < ours.size() && j < kermit.size() && ours.get(i).equals(kermit.get(j));
    }
}
